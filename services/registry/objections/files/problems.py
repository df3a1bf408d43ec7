"""The refusals of files of objections."""

from contracts.problem import Problem


class ObjectionFilesTooMany(Problem):
    """`limit`: files of one sender for one notice."""

    status = 409
    zh = "上传的文件过多，请合并后重新提交"
    en = "Too many files: put several into one"
