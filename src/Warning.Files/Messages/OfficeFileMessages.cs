using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Messages;

/// <summary>What is said about an office file.</summary>
internal static class OfficeFileMessages
{
    public static Message AnOfficeFile => new("an office file", "机构文件");

    public static Message AUnit => new("a unit", "单位“units”");

    public static Message APerson => new("a person", "人员“people”");

    public static Message ARole => new("a role", "职务“roles”");

    public static Message IssuerAndOffice(string file) => new(
        $"there is an \"issuer\" and an office file {file}, whose first unit is the issuer; leave one of both out",
        $"既写了“issuer”，又有机构文件 {file}，其中第一个工会就是发函工会；两样只能留一样");

    public static Message NoOfficeFile(string path) => new($"no office file {path}", $"没有机构文件 {path}");

    public static Message OfficeFileUnreadable(string path, Message cause) => new($"{path} cannot be read: {cause}", $"{path} 无法读取（{cause}）");

    public static Message NoUnits => new("an office has one unit at least: the union that issues letters", "至少要写一个工会，即发函工会");

    public static Message FirstUnitIssues => new(
        "the first unit is the union that issues letters; put a unit without letters behind it",
        "第一个单位是发函工会，不能不发函；不发函的部门、站点写在它后面");

    public static Message NoSuchUnit(string name, Message? advice) => new($"there is no unit '{name}'{advice}", $"没有名为“{name}”的单位{advice}");

    public static Message UnitAboveItself(string name) => new(
        $"the units above '{name}' come back to one of them, so that an alert would go round; let one of them be above the others",
        $"“{name}”的上级单位转了一圈又回到其中一个，预警会一直转下去；请让其中一个作最上级");

    public static Message UnitWithoutPeople(string name) => new(
        $"alerts are dispatched to '{name}', and nobody works there; give a person this \"unit\", or dispatch to another",
        $"有预警派给“{name}”，可是那里没有人；请在人员里写上这个 \"unit\"，或者派给别的单位");

    public static Message NoUnitOfDispatch(string name, Message? advice) => new(
        $"alerts are dispatched to '{name}', and the office file has no such unit{advice}",
        $"有预警派给“{name}”，机构文件里没有这个单位{advice}");

    public static Message NobodyOfDispatch(string name, Message? advice) => new(
        $"alerts are dispatched to '{name}', who is not in the office file{advice}",
        $"有预警派给“{name}”，机构文件里没有这个人{advice}");

    public static Message UnitTwice(string name) => new($"the unit '{name}' stands twice", $"单位“{name}”写了两次");

    public static Message PersonTwice(string name) => new(
        $"'{name}' stands twice; a person stands once, with all roles, each with its days",
        $"“{name}”写了两次；一人只写一次，几个职务都写在 roles 里，各写起止日期");

    public static Message UserTwice(string user) => new($"two people have the account '{user}'", $"两个人用了同一个系统账户“{user}”");

    public static Message EmptyName => new("a name is empty", "姓名为空");

    public static Message NoRoles => new(
        "a person has one role at least: \"clerk\", \"supervisor\", \"chair\" or \"vice-chair\"",
        "每人至少写一个职务：\"clerk\"（经办）、\"supervisor\"（监督员）、\"chair\"（主席）或 \"vice-chair\"（副主席）");

    public static Message LeftBefore(LocalDate from, LocalDate until) => new(
        $"'until' {until:uuuu-MM-dd} is not after 'from' {from:uuuu-MM-dd}; it is the first day on which the person does not hold the office any more",
        $"“until”{until:uuuu-MM-dd} 不晚于“from”{from:uuuu-MM-dd}；它是不再任职的第一天");

    public static Message TwoChairs(string name, string other, LocalDate? since) =>
        since is { } day ? TwoChairsSince(name, other, day) : TwoChairsAlways(name, other);

    private static Message TwoChairsSince(string name, string other, LocalDate day) => new(
        $"{name} and {other} are both chair on {day:uuuu-MM-dd}; give the one who left an \"until\"",
        $"{day:uuuu-MM-dd} 这天{name}和{other}都是主席；请给离任的写上“until”");

    private static Message TwoChairsAlways(string name, string other) => new(
        $"{name} and {other} are both chair; give the one who left an \"until\", and the other a \"from\"",
        $"{name}和{other}都是主席；请给离任的写上“until”，给接任的写上“from”");
}
