import { Temporal } from "temporal-polyfill";
import { inMemoryAnswers } from "../memory/in-memory-answers.ts";
import { inMemoryAsking } from "../memory/in-memory-asking.ts";
import { inMemoryCards } from "../memory/in-memory-cards.ts";
import { inMemoryChosenColumns } from "../memory/in-memory-chosen-columns.ts";
import { inMemoryClosing, inMemoryLedger } from "../memory/in-memory-closing.ts";
import { inMemoryCounters } from "../memory/in-memory-counters.ts";
import { inMemoryDepartures } from "../memory/in-memory-departures.ts";
import { inMemoryDigests } from "../memory/in-memory-digests.ts";
import { inMemoryDrafts } from "../memory/in-memory-drafts.ts";
import { inMemoryFeedback } from "../memory/in-memory-feedback.ts";
import { inMemoryHeldMoments } from "../memory/in-memory-held-moments.ts";
import { inMemoryImports } from "../memory/in-memory-imports.ts";
import { inMemoryLessons } from "../memory/in-memory-lessons.ts";
import { inMemoryLineGathering } from "../memory/in-memory-line-gathering.ts";
import { inMemoryListing } from "../memory/in-memory-listing.ts";
import { inMemoryNames } from "../memory/in-memory-names.ts";
import { inMemoryPersonLocks } from "../memory/in-memory-person-locks.ts";
import { inMemoryReleases } from "../memory/in-memory-releases.ts";
import { inMemorySchedules } from "../memory/in-memory-schedules.ts";
import { inMemorySessions } from "../memory/in-memory-sessions.ts";
import { inMemoryTestMails } from "../memory/in-memory-test-mails.ts";
import { inMemoryUnderway } from "../memory/in-memory-underway.ts";
import { at } from "../support/departures.ts";
import { answersContract } from "./answers-contract.ts";
import { askingContract } from "./asking-contract.ts";
import { cardsContract } from "./cards-contract.ts";
import { chosenColumnsContract } from "./chosen-columns-contract.ts";
import { closingContract } from "./closing-contract.ts";
import { countersContract } from "./counters-contract.ts";
import { departuresContract } from "./departures-contract.ts";
import { digestsContract } from "./digests-contract.ts";
import { draftsContract } from "./drafts-contract.ts";
import { dueContract } from "./due-contract.ts";
import { feedbackContract } from "./feedback-contract.ts";
import { heldMomentsContract } from "./held-moments-contract.ts";
import { importsContract } from "./imports-contract.ts";
import { ledgerContract } from "./ledger-contract.ts";
import { lessonsContract } from "./lessons-contract.ts";
import { lineGatheringContract } from "./line-gathering-contract.ts";
import { listingContract } from "./listing-contract.ts";
import { namesContract } from "./names-contract.ts";
import { personLocksContract } from "./person-locks-contract.ts";
import { releasesContract } from "./releases-contract.ts";
import { responsibleContract } from "./responsible-contract.ts";
import { schedulesContract } from "./schedules-contract.ts";
import { sessionsContract } from "./sessions-contract.ts";
import { talliesContract } from "./tallies-contract.ts";
import { testMailsContract } from "./test-mails-contract.ts";
import { underwayContract } from "./underway-contract.ts";

describe("departures in memory", () => {
  departuresContract(() => inMemoryDepartures());
  dueContract(() => inMemoryDepartures());
  responsibleContract(() => inMemoryDepartures());
});

describe("a job under way in memory", () => underwayContract(inMemoryUnderway));

describe("sessions in memory", () => {
  sessionsContract(() => inMemorySessions());
});

describe("names and the list in memory", () => {
  const table = () => {
    const departures = inMemoryDepartures();
    const names = inMemoryNames();
    return { departures, names, listing: inMemoryListing(departures, names) };
  };
  namesContract(table);
  listingContract(table);
});

describe("what asks for HR in memory", () => {
  askingContract(() => {
    const departures = inMemoryDepartures();
    return { departures, asking: inMemoryAsking(departures) };
  });
});

describe("locks of persons in memory", () => personLocksContract(inMemoryPersonLocks));

describe("morning mails in memory", () => {
  digestsContract(() => {
    const digests = inMemoryDigests();
    return { digests, due: async (now) => digests.due(at(now)) };
  });
});

describe("drafts in memory", () => draftsContract(inMemoryDrafts));

describe("imports in memory", () => importsContract(inMemoryImports));

describe("chosen columns in memory", () => chosenColumnsContract(inMemoryChosenColumns));

describe("test mails in memory", () => testMailsContract(inMemoryTestMails));

describe("schedules in memory", () => {
  schedulesContract(() => {
    const schedules = inMemorySchedules();
    return {
      schedules,
      seen: async () =>
        [...schedules.pending].map(([name, { message, at }]) => ({
          name,
          rings: at.toInstant(),
          input: JSON.stringify(message),
        })),
    };
  }, Temporal.ZonedDateTime.from("2027-04-01T09:00[Europe/Amsterdam]"));
});

describe("answers of leavers in memory", () => {
  answersContract(() => {
    const answers = inMemoryAnswers();
    return { answers, named: answers.named };
  });
});

describe("the closing of answers in memory", () => {
  closingContract(() => {
    const answers = inMemoryAnswers();
    const closing = inMemoryClosing(answers);
    const { forgetting, counters } = closing;
    const numbersOf = async (counter: string) => Object.fromEntries(counters.get(counter) ?? []);
    return { answers, closing, forgetting, numbersOf };
  });
});

describe("lessons in memory", () => lessonsContract(inMemoryLessons));

describe("gathered lines in memory", () => {
  lineGatheringContract(() => {
    const closing = inMemoryClosing(inMemoryAnswers());
    const gathering = inMemoryLineGathering(closing.lines);
    return { closing, gathering, pool: gathering };
  });
});

describe("the counting of departures in memory", () => {
  talliesContract(() => {
    const closing = inMemoryClosing(inMemoryAnswers());
    const { tallies } = closing;
    return { orders: tallies, tallies, closing, counters: inMemoryCounters(closing) };
  });
});

describe("the ledger in memory", () => ledgerContract(inMemoryLedger));

describe("counters in memory", () => {
  countersContract(() => {
    const closing = inMemoryClosing(inMemoryAnswers());
    return { closing, counters: inMemoryCounters(closing) };
  });
});

describe("releases of figures in memory", () => releasesContract(inMemoryReleases));

describe("lines about the plan in memory", () => feedbackContract(inMemoryFeedback));

describe("cards in memory", () => cardsContract(inMemoryCards));

describe("held moments in memory", () => {
  heldMomentsContract(() => inMemoryHeldMoments(() => at("2027-09-01T12:00")));
});
