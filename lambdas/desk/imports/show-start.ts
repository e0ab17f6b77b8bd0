import { IMPORT_WORDS } from "../../words/words.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskPage, SignedInRequest } from "../desk-request.ts";
import { startPage } from "./start-page.html.ts";

/** Where a file of departures is uploaded, with its allowed columns. */
export async function showStart(request: SignedInRequest, ports: DeskPorts): Promise<DeskPage> {
  return startAnswer(request, ports, []);
}

/** The same page with the problems of a file. */
export function startAnswer(
  request: SignedInRequest,
  { plan }: Pick<DeskPorts, "plan">,
  problems: readonly string[],
): DeskPage {
  return {
    ...(problems.length > 0 ? { status: 422 } : {}),
    title: IMPORT_WORDS[request.language].start.title,
    place: "/desk/import",
    main: startPage(request, { plan, problems }),
  };
}
