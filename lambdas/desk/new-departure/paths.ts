import { ROUTES } from "../../http/routes.ts";

/** Where the pages of one draft are. */
export function draftPath(draft: string): string {
  return ROUTES.deskDraft.path.replace("{draft}", draft);
}

export function draftFormPath(draft: string): string {
  return ROUTES.deskDraftForm.path.replace("{draft}", draft);
}
