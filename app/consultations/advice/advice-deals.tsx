import { useEffect, useState } from "react";
import { adviceWords } from "#app/text/advice.ts";
import { Button } from "#app/ui/button.tsx";
import { DateField } from "#app/ui/date-field.tsx";
import { DealFields } from "#app/ui/editor-part.tsx";
import { FieldGroup } from "#app/ui/field.tsx";
import { errorOf } from "#app/ui/form.tsx";
import { Finds } from "#app/ui/marks.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { type Deal, type DealGroup, dealId, dealName, longest, mostDeals } from "../request/advice-parts.ts";
import type { RefusedAdvice } from "./advice.server.ts";

type Props = {
  group: DealGroup;
  label: string;
  hint: string;
  first: readonly Deal[];
  refused: RefusedAdvice | undefined;
  more: DealGroup | null;
};

/** What one side does now: what, who as a function, by when. One more at a press of the button, with and without JavaScript. */
export function Deals({ group, label, hint, first, refused, more }: Props) {
  const { deal } = adviceWords();
  const [added, setAdded] = useState(more === group ? 1 : 0);
  const [hydrated, setHydrated] = useState(false);
  useEffect(() => setHydrated(true), []);
  const count = Math.min(mostDeals, Math.max(1, first.length) + added);
  const marks = refused?.findings[group];
  return (
    <div id={group} tabIndex={-1}>
      <FieldGroup name={group} label={label} hint={hint} error={errorOf(refused?.errors, group)}>
        {Array.from({ length: count }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are only ever added at the end
          <OneDeal key={index} group={group} index={index} deal={first[index]} refused={refused} />
        ))}
        {marks && marks.length > 0 && refused && (
          <Finds
            id={`${group}-finds`}
            text={refused.dealTexts[group]}
            marks={marks}
            decisionName={`${group}-decision`}
            decision={refused.decisions[`${group}-decision`]}
          />
        )}
        {count < mostDeals && (
          <p className="ms-mt-s">
            <Button
              small
              name="intent"
              value={`flere-${group}`}
              type={hydrated ? "button" : "submit"}
              {...(hydrated && { onClick: () => setAdded(added + 1) })}
            >
              {deal.add}
            </Button>
          </p>
        )}
      </FieldGroup>
    </div>
  );
}

function OneDeal(props: { group: DealGroup; index: number; deal: Deal | undefined; refused: RefusedAdvice | undefined }) {
  const { group, index, deal, refused } = props;
  const words = adviceWords().deal;
  const field = (name: "what" | "who" | "by") => ({
    name: dealName(group, name),
    id: dealId(group, name, index),
    defaultValue: deal?.[name] ?? "",
    error: errorOf(refused?.errors, dealId(group, name, index)),
  });
  return (
    <div role="group" aria-label={words.number(index + 1)}>
      <DealFields>
        <TextField {...field("what")} label={words.what} maxLength={longest.what} width="long" />
        <TextField {...field("who")} label={words.who} maxLength={longest.who} />
        <DateField {...field("by")} label={words.by} />
      </DealFields>
    </div>
  );
}
