/** As base64 in an event it is well below the six megabytes that a function takes. */
export const FILE_LIMIT_BYTES = 3 * 1024 * 1024;

/** Rows of a file. */
export const ROWS_LIMIT = 5000;

/** Bytes of a row: far more than a departure needs, and all rows of a part still fit in one item of the table. */
export const ROW_LIMIT_BYTES = 2000;

/** So many problems of a row are told, for the same reason. */
export const PROBLEMS_TOLD = 4;
