import type { Departure } from "../../departure/model/departure.ts";
import { seeOther } from "../../http/html-answer.ts";
import { PICTURE_WORDS } from "../../words/words.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, DeskPage, NavigationPath, SignedInRequest } from "../desk-request.ts";
import { framedMail } from "../framed-mail.ts";
import { plainPage } from "../plain-page.ts";
import { whatItIs } from "../timeline/point-in-words.ts";
import { type TimelinePoint, timelinePoints } from "../timeline/timeline-points.ts";
import { withDeadLinks } from "./dead-links.ts";
import { mailPage } from "./mail-page.html.ts";
import { type PreviewedMail, previewMail } from "./preview-mail.ts";
import { mailPath } from "./routes.ts";
import { sendTest, type TestOutcome } from "./send-test.ts";
import { senderInWords } from "./sender-in-words.ts";

/** The departure, saved or not, and where its mail pages are. */
export interface MailPlace {
  readonly departure: Departure;
  /** The page that lists them. */
  readonly home: string;
  readonly place: NavigationPath;
}

/** What a mail's path asks for: its page, its markup for the frame, or a test mail. */
export type AskedOfMail = "page" | "html" | "test";

/** Answers for the mail named in the path. */
export async function answerMail(
  asked: AskedOfMail,
  place: MailPlace,
  { request, ports }: { readonly request: SignedInRequest; readonly ports: DeskPorts },
): Promise<DeskAnswer> {
  const found = await findMail(place, request, ports);
  if (!found) return plainPage(request, { status: 404, says: "notFound" });
  const { preview } = found;
  if (asked === "html") return framedMail(withDeadLinks(preview.mail.html), preview.language);
  if (asked === "test") return test(found, request, ports);
  return pageOf(found, request, ports, request.query.test === "sent" ? "sent" : undefined);
}

interface FoundMail extends MailPlace {
  readonly preview: PreviewedMail;
  readonly point: TimelinePoint;
  /** All points with a mail, in order. */
  readonly points: readonly TimelinePoint[];
}

async function findMail(
  place: MailPlace,
  { language, now, event }: SignedInRequest,
  ports: DeskPorts,
): Promise<FoundMail | undefined> {
  const { plan, calendar } = ports;
  const points = timelinePoints(place.departure, { plan, calendar, language, now }).filter(
    ({ state }) => state !== "skipped",
  );
  const point = points.find(({ id }) => id === event.pathParameters?.mail);
  const preview = point && (await previewMail(place.departure, point.id, ports));
  return preview && { ...place, preview, point, points };
}

/** Redirects to the mail's page: reloading it sends nothing. */
async function test(
  found: FoundMail,
  request: SignedInRequest,
  ports: DeskPorts,
): Promise<DeskAnswer> {
  const outcome = await sendTest(found.preview, request.person, { ...ports, now: request.now });
  if (outcome === "sent")
    return seeOther(`${mailPath(found.home, found.point.id)}?test=sent`, "desk");
  const status = outcome === "too-many" ? 429 : 422;
  return { ...pageOf(found, request, ports, outcome), status };
}

function pageOf(
  { home, place, preview, point, points }: FoundMail,
  request: SignedInRequest,
  { sender }: DeskPorts,
  outcome: TestOutcome | undefined,
): DeskPage {
  const index = points.findIndex(({ id }) => id === point.id);
  const words = PICTURE_WORDS[request.language];
  const linkTo = (other: TimelinePoint | undefined) =>
    other && { href: mailPath(home, other.id), title: whatItIs(other, words) };
  const [previous, next] = [linkTo(points[index - 1]), linkTo(points[index + 1])];
  const title = whatItIs(point, words);
  const path = mailPath(home, point.id);
  return {
    title,
    place,
    main: mailPage(request, {
      title,
      preview,
      sender: senderInWords(sender),
      back: `${home}#point-${point.number}`,
      frame: `${path}/html`,
      test: path,
      hasLeft: point.mailing?.state.name === "sent",
      ...(outcome ? { outcome } : {}),
      ...(previous ? { previous } : {}),
      ...(next ? { next } : {}),
    }),
  };
}
