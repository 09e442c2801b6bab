using EarlyWarning.Rules;

namespace EarlyWarning.Messages;

/// <summary>What is said about files with templates of open reminders.</summary>
internal static class OpenReminderFileMessages
{
    public static Message AnOpenReminder => new("an open reminder", "公开提示函模板");

    public static Message AnItem => new("an item of an open reminder", "公开提示函的一项");

    public static Message MalformedReminderId => new(
        "the id of an open reminder is a text without spaces, such as \"heat\"", "公开提示函的编号“id”不能为空，也不能有空格，例如 \"heat\"");

    public static Message OpeningWithoutLaws => new(
        "the opening names the laws: write {laws} where they stand", "“opening”要写明依据：在该写法律法规的地方写 {laws}");

    public static Message NothingListed(string key) => new($"\"{key}\" is empty; at least one is needed", $"“{key}”为空；至少要有一项");

    public static Message EmptyText(string key) => new($"\"{key}\" says nothing", $"“{key}”没有内容");

    public static Message ArticleNotListed(string article, Message? near) => new(
        $"'{article}' is not among the articles that letters may cite (articles of policy.json){near}",
        $"“{article}”不在文书可引用的条款清单（policy.json 的 articles）内{near}");

    public static Message ReminderIdUsedTwice(string id, string file) => new(
        $"the id of an open reminder '{id}' is used twice, first in {file}; give one of them another id",
        $"公开提示函编号“{id}”用了两次，先见于 {file}；请给其中一个改用别的编号");
}
