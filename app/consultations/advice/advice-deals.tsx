import { useEffect, useState } from "react";
import { decisionName } from "#app/forms/field.ts";
import { adviceWords } from "#app/text/advice.ts";
import { Button } from "#app/ui/button.tsx";
import { DateField } from "#app/ui/date-field.tsx";
import { DealFields } from "#app/ui/editor-part.tsx";
import { FieldGroup } from "#app/ui/field.tsx";
import { errorOf } from "#app/ui/form.tsx";
import { Finds } from "#app/ui/marks.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { type Deal, type DealField, type DealGroup, dealId, dealName, dealsText, mostDeals } from "../request/advice-parts.ts";
import type { AdviceFacts, RefusedAdvice } from "./advice.server.ts";

type Props = {
  group: DealGroup;
  label: string;
  hint: string;
  fields: AdviceFacts["deal"];
  first: readonly Deal[];
  refused: RefusedAdvice | undefined;
  more: DealGroup | null;
};

/** What one side does now: what, who as a function, by when. One more at a press of the button, with and without JavaScript. */
export function Deals({ group, label, hint, fields, first, refused, more }: Props) {
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
          <OneDeal key={index} group={group} index={index} fields={fields} deal={first[index]} refused={refused} />
        ))}
        {marks && marks.length > 0 && refused && (
          <Finds
            id={`${group}-finds`}
            text={dealsText(refused.typed, group)}
            marks={marks}
            decisionName={decisionName(group)}
            decision={refused.typed[decisionName(group)]?.[0]}
            said={errorOf(refused.errors, group) !== undefined}
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

type OneDealProps = Pick<Props, "group" | "fields" | "refused"> & { index: number; deal: Deal | undefined };

function OneDeal({ group, index, fields, deal, refused }: OneDealProps) {
  const words = adviceWords().deal;
  const field = (name: DealField) => ({
    name: dealName(group, name),
    id: dealId(group, name, index),
    label: fields[name].label,
    defaultValue: deal?.[name] ?? "",
    error: errorOf(refused?.errors, dealId(group, name, index)),
  });
  return (
    <div role="group" aria-label={words.number(index + 1)}>
      <DealFields>
        <TextField {...field("what")} width="long" />
        <TextField {...field("who")} />
        <DateField {...field("by")} />
      </DealFields>
    </div>
  );
}
