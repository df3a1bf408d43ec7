import { Flex, Input } from "antd";
import { intake } from "@/api/clients";
import { useWords } from "@/shared/words";
import { useText } from "@/texts";
import { caseTexts } from "@/texts/case";
import { Choice, FilterChoice } from "../Choice";
import type { CaseSearch } from "./search";

/** What narrows the list. Each change stands in the page's address at once. */
export function CaseFilters({
  search,
  onSearch,
  withUnit,
  campaignId,
}: {
  search: CaseSearch;
  onSearch: (next: CaseSearch) => void;
  withUnit: boolean;
  campaignId: string;
}) {
  const t = useText();
  const words = useWords("review");
  const units = intake.useQuery(
    "get",
    "/api/intake/v1/campaigns/{campaign_id}/units",
    { params: { path: { campaign_id: campaignId } } },
    { enabled: withUnit },
  );
  function several(name: "state" | "type" | "hold" | "credit" | "proposed", kind: string, label: string) {
    return (
      <FilterChoice
        label={label}
        chosen={search[name] as string[] | undefined}
        onChoose={(chosen) => onSearch({ ...search, [name]: chosen })}
        options={words.choices(kind)}
      />
    );
  }
  return (
    <Flex gap="small" wrap className="filters" role="search">
      <Input.Search
        allowClear
        className="filter-text"
        aria-label={t(caseTexts.searchHelp)}
        placeholder={t(caseTexts.searchHelp)}
        defaultValue={search.q}
        key={search.q ?? ""}
        onSearch={(q) => onSearch({ ...search, q: q || undefined })}
      />
      {withUnit && (
        <Choice
          allowClear
          className="filter"
          aria-label={t(caseTexts.unit)}
          placeholder={t(caseTexts.unit)}
          value={search.unit}
          onChange={(unit?: string) => onSearch({ ...search, unit })}
          options={units.data?.items.map((unit) => ({ value: unit.code, label: unit.name }))}
        />
      )}
      {several("state", "CaseState", t(caseTexts.allStates))}
      {several("type", "FactoryType", t(caseTexts.allTypes))}
      {several("proposed", "Outcome", t(caseTexts.proposed))}
      {several("hold", "HoldKind", t(caseTexts.allHolds))}
      {several("credit", "CreditVerdict", t(caseTexts.allCredit))}
    </Flex>
  );
}
