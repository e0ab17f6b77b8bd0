import { leaveFeedback } from "../../departure/changes/leave-feedback.ts";
import { changeByLink } from "../change-by-link.ts";
import type { LinkPage } from "../link-page.ts";
import { feedbackPage, stepsOffered } from "./feedback-page.html.ts";
import { readFeedback } from "./read-feedback.ts";

/** A manager's one line about the plan. It is cut loose as soon as it is sent, so there is nothing to change afterwards. */
export const FEEDBACK_PAGE: LinkPage = {
  show: async (request) => ({ status: 200, body: feedbackPage(request) }),
  post: async (request, ports) => {
    const { context, departure, form, reader } = request;
    const read = readFeedback(form, stepsOffered(request));
    const { said } = read;
    if (!said) return { status: 422, body: feedbackPage(request, { read }) };
    const line = { id: ports.random(), ...said };
    const sentence = await changeByLink(request, ports, (present) =>
      leaveFeedback(present, line, { ...context, who: reader.role }),
    );
    if (sentence === undefined) return { seeOther: request.path("feedback") };
    const present = (await ports.departures.find(departure.id)) ?? departure;
    return {
      status: 422,
      body: feedbackPage({ ...request, departure: present }, { read, sentence }),
    };
  },
};
