"""What loading a calendar can refuse."""

from contracts.problem import Problem


class CalendarFileWrong(Problem):
    """`errors`: file, line, zh, en: all of them at once."""

    status, zh, en = (
        422,
        "节假日安排文件有误，请按所列各处修改后重新提交",
        "The calendar file is wrong: mend every place named",
    )
