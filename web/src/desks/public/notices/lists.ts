/* All notices and announcements, the newest first: the API lists the oldest first. */
import { useQuery } from "@tanstack/react-query";
import { registryApi } from "@/api/clients";
import type { components } from "@/api/generated/registry";
import { every } from "@/shared/every";

export type ListedNotice = Omit<components["schemas"]["NoticeView"], "items">;
export type ListedAnnouncement = Omit<components["schemas"]["AnnouncementView"], "entries">;

const MOST_ON_PAGE = 50;

function queryOf(campaign: string | undefined, cursor: string | undefined) {
  return { limit: MOST_ON_PAGE, campaign_id: campaign, cursor };
}

export function useNotices(campaign: string | undefined) {
  return useQuery({
    queryKey: ["notices", campaign],
    queryFn: async (): Promise<ListedNotice[]> => {
      const found = await every<ListedNotice>((cursor) =>
        registryApi.GET("/api/registry/v1/notices", { params: { query: queryOf(campaign, cursor) } }),
      );
      return found.toReversed();
    },
  });
}

export function useAnnouncements(campaign: string | undefined) {
  return useQuery({
    queryKey: ["announcements", campaign],
    queryFn: async (): Promise<ListedAnnouncement[]> => {
      const found = await every<ListedAnnouncement>((cursor) =>
        registryApi.GET("/api/registry/v1/announcements", { params: { query: queryOf(campaign, cursor) } }),
      );
      return found.toReversed();
    },
  });
}
