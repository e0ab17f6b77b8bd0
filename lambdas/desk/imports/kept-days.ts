/** How long an import is kept for its uploader. */
export const KEPT_DAYS = 7;
