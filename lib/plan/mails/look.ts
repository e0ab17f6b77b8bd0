/** The colours of the mails. Each text colour has a contrast of at least 4.5 : 1 on every ground it stands on (a test). */
export const LOOK = {
  light: {
    page: "#f6efe7",
    card: "#ffffff",
    text: "#2d2521",
    muted: "#6a5b52",
    accent: "#a23f22",
    onAccent: "#ffffff",
    action: "#fbeae1",
    sample: "#faf6f1",
    line: "#dcbfae",
    sun: "#e58a55",
  },
  dark: {
    page: "#1a1512",
    card: "#26201c",
    text: "#f2e9e1",
    muted: "#c2b3a8",
    accent: "#f4a486",
    onAccent: "#2a1710",
    action: "#3d2a22",
    sample: "#302823",
    line: "#7a5a4a",
    sun: "#e58a55",
  },
} as const;
