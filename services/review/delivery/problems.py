"""The refusals of delivery and acceptance."""

from contracts.problem import Problem


class DeliveryClosed(Problem):
    status, zh, en = (
        409,
        "报送已截止，逾期不予受理",
        "The delivery window is over: a late delivery is not accepted",
    )


class DeliveryNotOpen(Problem):
    status, zh, en = (
        409,
        "报送尚未开始，请在开始时间之后办理",
        "The delivery window has not begun: come back then",
    )


class SealMissing(Problem):
    status, zh, en = (
        409,
        "请先上传加盖公章的汇总表扫描件",
        "Upload the scan of the sealed list first",
    )


class ItemsUndecided(Problem):
    status, zh, en = (
        409,
        "名单中有项目不属于本单位或尚无经确认的推荐意见",
        "Some items on the list are not this unit's or have no confirmed recommendation",
    )


class ItemsSelected(Problem):
    """`items`: the selected ones that the new list lacks."""

    status, zh, en = (
        409,
        "上一版名单中已入选的项目不能撤下，请把这些项目列入新名单",
        "Items of the version before were selected by the city: put them on the new list too",
    )


class ItemsRepeated(Problem):
    status, zh, en = 422, "名单中有重复的项目", "An item is on the list twice"


class ListFrozen(Problem):
    status, zh, en = (
        409,
        "该版本名单已报送，如需更改请在截止前另作新版本",
        "This version was delivered: to change it, make a new one before the cut-off",
    )


class ListChanged(Problem):
    status, zh, en = (
        409,
        "名单或案卷刚被更新，请重试",
        "The list or a case changed just now: try again",
    )


class SealNotReadable(Problem):
    status, zh, en = (
        422,
        "扫描件须为PDF、JPG或PNG，且不超过20MB",
        "The scan must be a PDF, JPG or PNG of at most 20 MB",
    )


class CaseAccepted(Problem):
    status, zh, en = (
        409,
        "该项目已受理，受理意见不能更改",
        "This case was accepted already: the reason kept with it cannot be changed",
    )


class SealRefused(Problem):
    """`outcome`: what the check found, as a code; the detail says what to do."""

    status, zh, en = (
        422,
        "扫描件未通过检查，未予保存",
        "The scan did not pass its check: it was not kept",
    )


class SealNotScanned(Problem):
    status, zh, en = (
        503,
        "病毒扫描暂不可用，扫描件未保存，请稍后重新上传",
        "The malware scanner is away, so the scan was not kept: upload it again shortly",
    )
