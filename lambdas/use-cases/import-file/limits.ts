/**
 * As base64 in an event this is well below a function's six megabytes. From 4.5 MB the gateway answers itself, and not with
 * a page of ours: the page's script sends nothing that is larger than this, and its hint says how large a file may be.
 */
export const FILE_LIMIT_BYTES = 3 * 1024 * 1024;

/** Rows of a file. */
export const ROWS_LIMIT = 5000;

/** Bytes of a row: far more than a departure needs, while all rows of a part still fit in one item. */
export const ROW_LIMIT_BYTES = 2000;

/** The most problems listed per row, for the same reason. */
export const PROBLEMS_TOLD = 4;

/** The most unknown columns that are asked about: a page of forty choices is as long as anybody reads. */
export const ASKED_LIMIT = 40;

/** Characters of a column name that are kept. */
export const COLUMN_NAME_LIMIT = 100;
