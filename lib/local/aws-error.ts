/** An error as an AWS service answers it; the SDK throws it under this code. */
export class AwsError extends Error {
  override name = "AwsError";
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}
