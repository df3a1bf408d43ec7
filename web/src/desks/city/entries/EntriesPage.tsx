import { getRouteApi } from "@tanstack/react-router";
import { EntryList } from "@/shared/office/entries/EntryList";

const route = getRouteApi("/desk/city/entries");

/** All registered factories. */
export function EntriesPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <EntryList
      search={search}
      onSearch={(next) => navigate({ search: { campaign: search.campaign, ...next } })}
    />
  );
}
