import { CfnBudget } from "aws-cdk-lib/aws-budgets";
import { Construct } from "constructs";

export interface MonthlyBudgetProps {
  /** In US dollars, for the whole account: AWS separates stages only by activated tags. */
  readonly dollars: number;
  /** The recipient. */
  readonly address: string;
}

/** Warns of costs before the bill: when 80% is spent, and when the forecast exceeds the budget. */
export class MonthlyBudget extends Construct {
  constructor(scope: Construct, id: string, { dollars, address }: MonthlyBudgetProps) {
    super(scope, id);

    const tell = (notificationType: "ACTUAL" | "FORECASTED", threshold: number) => ({
      notification: {
        notificationType,
        threshold,
        thresholdType: "PERCENTAGE",
        comparisonOperator: "GREATER_THAN",
      },
      subscribers: [{ subscriptionType: "EMAIL", address }],
    });
    new CfnBudget(this, "Budget", {
      budget: {
        budgetType: "COST",
        timeUnit: "MONTHLY",
        budgetLimit: { amount: dollars, unit: "USD" },
      },
      notificationsWithSubscribers: [tell("ACTUAL", 80), tell("FORECASTED", 100)],
    });
  }
}
