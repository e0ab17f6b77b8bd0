/** An import is kept so long, for whoever handed it in. */
export const KEPT_DAYS = 7;
