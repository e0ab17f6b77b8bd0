import { departmentName } from "../department-name.ts";
import type { DateWords, MailWords } from "../nl/mails.ts";

export const mails: MailWords = {
  talkChanges: {
    moment: "a different time",
    place: "a different place",
    firstPlace: "a place",
    noPlace: "a place we’ll tell you later",
    way: "a different way of talking",
    longer: "more time",
    shorter: "less time",
    person: "a different person to talk to",
  },
  talkHow: { phone: "by phone", video: "by video", here: "in person, with us" },
  partOfDay: {
    morning: (day) => `${day} in the morning`,
    afternoon: (day) => `${day} in the afternoon`,
    evening: (day) => `${day} in the evening`,
  },
  colleague: "a colleague who’d been passed a step",
  department: (name) => `the ${departmentName(name)} department`,
  today: "today",
  clients: {
    "residents-and-clients": "residents and clients",
    patients: "patients",
    clients: "clients",
  },
  neededToAsk: {
    answerReaders: "who reads answers with a name",
    confidant: "the confidential adviser",
    privacyOfficer: "who answers questions about privacy",
  },
  regions: {
    "eu-central-1": "Germany",
    "eu-central-2": "Switzerland",
    "eu-north-1": "Sweden",
    "eu-south-1": "Italy",
    "eu-south-2": "Spain",
    "eu-west-1": "Ireland",
    "eu-west-2": "the United Kingdom",
    "eu-west-3": "France",
  },
  testMark: "[Test email]",
  promotional: [
    "buy now",
    "coupon",
    "discount",
    "limited time",
    "on sale",
    "order now",
    "promo code",
    "promotion code",
    "special offer",
    "special offers",
    "special price",
  ],
};

export const dates: DateWords = {
  locale: "en-GB",
  time: (time) => time,
  percent: (number) => `${number}%`,
};
