"""The name of each fact in a timeline, Chinese and English."""

WORDS: dict[str, tuple[str, str]] = {
    "intake.submission_handed_in.v1": ("申报已提交并出具回执", "Handed in, receipt given"),
    "intake.hand_in_refused.v1": (
        "逾期提交未受理，草稿保留",
        "Late hand-in refused, the draft is kept",
    ),
    "intake.snapshot_filed.v1": ("申报快照已归档", "Snapshot filed"),
    "intake.late_bytes_promised.v1": (
        "以哈希提交，文件待补传",
        "Handed in by its hash, the bytes may follow",
    ),
    "intake.late_bytes_arrived.v1": ("待补传的文件已到", "Promised bytes arrived"),
    "intake.late_bytes_lapsed.v1": (
        "待补传的文件逾期未到",
        "Promised bytes did not arrive in time",
    ),
    "intake.late_files_awaited.v1": ("待补传的文件清单", "The files whose bytes are awaited"),
    "intake.late_files_missed.v1": ("未能补传的文件清单", "The files whose bytes did not come"),
    "intake.sealed_scan_read.v1": ("盖章扫描件已识读", "Sealed scan read back"),
    "intake.malware_scanned.v1": ("补做病毒扫描", "A file taken unscanned was scanned"),
    "intake.evidence_swept.v1": ("佐证材料巡检", "Evidence was swept"),
    "intake.extension_grounded.v1": (
        "延期所依据的系统故障记录",
        "The outages an extension rests on",
    ),
    "intake.schedule_concerns.v1": ("时间调整涉及的单位和人员", "Whom a moved date concerns"),
    "intake.outage_recorded.v1": ("系统故障时段已记录", "An outage was recorded"),
    "intake.withdrawal_requested.v1": ("申请撤回", "Withdrawal requested"),
    "intake.withdrawal_taken_back.v1": ("收回撤回申请", "The request to withdraw is taken back"),
    "intake.correction_opened.v1": ("补正通知已发出", "Correction opened"),
    "intake.correction_due_moved.v1": ("补正截止时间顺延", "The correction is due later"),
    "intake.correction_answered.v1": ("补正已提交", "Correction answered"),
    "intake.correction_lapsed.v1": ("逾期未补正", "Correction lapsed"),
    "intake.reminder_due.v1": ("提醒", "Reminder due"),
    "review.case_opened.v1": ("案卷已建立", "Case opened"),
    "review.credit_checked.v1": ("信用核查", "Credit checked"),
    "review.ruling_proposed.v1": ("审核意见已拟", "Ruling proposed"),
    "review.case_ruled.v1": ("审核意见已作出", "Ruled by the recommending unit"),
    "review.case_delivered.v1": ("已报送市局", "Delivered to the city"),
    "review.case_undelivered.v1": ("新版汇总表未列入，报送撤销", "No longer on the delivered list"),
    "review.case_accepted.v1": ("市局已受理", "Accepted by the city"),
    "review.recusal_declared.v1": ("专家回避或更换", "An expert recused or was relieved"),
    "review.alternate_seated.v1": ("候补专家接替", "An alternate stepped in"),
    "review.assignment_accepted.v1": ("专家确认无利害关系", "An expert declared no conflict"),
    "review.score_handed_in.v1": ("专家评分已提交", "A score was handed in"),
    "review.case_selected.v1": ("入选遴选名单", "Selected"),
    "review.case_ended.v1": ("办理终结", "Case ended"),
    "review.case_reopened.v1": ("恢复办理", "Reopened"),
    "review.act_proposed.v1": ("提出须两人办理的事项", "Proposed: another person confirms"),
    "review.act_confirmed.v1": ("另一人已确认", "Confirmed by another person"),
    "review.act_rejected.v1": ("退回或收回拟办事项", "Rejected or taken back"),
    "review.withdrawal_refused.v1": ("撤回申请未获准", "Withdrawal refused"),
    "review.withdrawal_dropped.v1": (
        "撤回申请已收回，继续办理",
        "The withdrawal was dropped, the case goes on",
    ),
    "review.withdrawal_stands.v1": (
        "撤回已准许，收回申请未生效",
        "Granted before it was taken back: the withdrawal stands",
    ),
    "review.hold_opened.v1": ("暂缓事项已设", "Hold opened"),
    "review.hold_cleared.v1": ("暂缓事项已解除", "Hold cleared"),
    "review.checklist_saved.v1": ("审核清单已保存", "Checklist saved"),
    "review.scan_looked_at.v1": ("盖章扫描件已人工核对", "Sealed scan compared by an officer"),
    "review.reminder_due.v1": ("提醒", "Reminder due"),
    "registry.item_published.v1": ("列入公示", "Published for objections"),
    "registry.objection_recorded.v1": ("收到异议", "Objection recorded"),
    "registry.objection_lodged.v1": (
        "公众在网上提出异议",
        "An objection was lodged by the public",
    ),
    "registry.objection_answered.v1": (
        "异议处理结果已告知异议人",
        "The objector was told of the judgement",
    ),
    "registry.objection_refused.v1": ("逾期异议未受理", "Late objection refused"),
    "registry.objection_judged.v1": ("异议已处理", "Objection judged"),
    "registry.objection_not_admitted.v1": ("异议不予受理", "Objection not admitted"),
    "registry.objection_turned_away.v1": (
        "不予受理的异议已告知异议人",
        "The objector was told that it is not admitted",
    ),
    "registry.objection_read.v1": ("查阅异议人信息", "The objector's identity was read"),
    "registry.item_removed.v1": ("移出名单", "Removed from the list"),
    "registry.submission_registered.v1": ("公布并入库", "Announced and registered"),
    "registry.platform_compared.v1": ("与国家平台登记比对", "Compared with the national platform"),
    "registry.platform_record_kept.v1": ("国家平台登记已记录", "Platform record kept"),
    "registry.platform_drift_found.v1": (
        "与国家平台登记出现差异",
        "A drift from the national platform was found",
    ),
    "registry.platform_drift_acknowledged.v1": (
        "平台登记差异已核实",
        "A drift from the platform was looked into",
    ),
    "registry.platform_drift_resolved.v1": (
        "平台登记差异已消除",
        "A drift from the platform is gone",
    ),
    "registry.history_archived.v1": ("流程历史已归档", "The process's history is archived"),
    "registry.parked_fact_sent_again.v1": (
        "搁置的事实已重新投入",
        "A parked fact was sent again",
    ),
    "registry.parked_fact_given_up.v1": ("搁置的事实已放弃", "A parked fact was given up"),
    "registry.hold_opened.v1": ("暂缓事项已设", "Hold opened"),
    "registry.hold_cleared.v1": ("暂缓事项已解除", "Hold cleared"),
    "identity.organisation_contested.v1": (
        "单位登记被提出异议",
        "An organisation was contested",
    ),
    "identity.organisation_contest_decided.v1": (
        "单位登记异议已有决定",
        "A contest of an organisation was decided",
    ),
    "identity.organisation_proof_handed_in.v1": (
        "单位证明材料已提交",
        "Papers that prove the organisation were handed in",
    ),
    "identity.organisation_confirmed.v1": ("单位已核验", "The organisation was confirmed"),
    "identity.organisation_proof_refused.v1": (
        "单位证明材料被退回",
        "The organisation's papers were refused",
    ),
    "identity.organisation_paper_read.v1": (
        "单位证明材料被查阅",
        "A paper of the organisation was read",
    ),
    "notify.message_sent.v1": ("通知已发送", "Message sent"),
    "notify.message_failed.v1": ("通知发送失败", "Message failed"),
}


def in_words(topic: str) -> tuple[str, str]:
    """A fact's Chinese and English name; one without an entry is named by its topic."""
    name = topic.split(".")[1].replace("_", " ").capitalize()
    return WORDS.get(topic, (name, name))
