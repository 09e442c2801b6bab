using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Messages;

/// <summary>What is said about the people of an office: who signs letters and who verifies facts.</summary>
internal static class OfficeMessages
{
    public static Message ThoseWhoMaySign(IReadOnlyList<string> names, LocalDate day) => new(
        $"; on {day:uuuu-MM-dd} letters are signed by {names}", $"；{day:uuuu-MM-dd} 可以签发的有 {names}");

    public static Message NobodyMaySign(LocalDate day) => new(
        $"; nobody of the office may sign on {day:uuuu-MM-dd}", $"；{day:uuuu-MM-dd} 名单上没有可以签发的人");

    public static Message NoSuchPerson(string name, Message? advice) => new(
        $"nobody of the office is named '{name}'{advice}", $"人员名单上没有“{name}”{advice}");

    public static Message HasLeft(string name, LocalDate left, LocalDate day, Message who) => new(
        $"{name} has left the office on {left:uuuu-MM-dd} and signs nothing on {day:uuuu-MM-dd}{who}",
        $"{name}已于 {left:uuuu-MM-dd} 离任，{day:uuuu-MM-dd} 不能签发{who}");

    public static Message NotInOffice(string name, LocalDate day, Message who) => new(
        $"{name} is not in office on {day:uuuu-MM-dd}{who}", $"{name}在 {day:uuuu-MM-dd} 不在任{who}");

    public static Message ViceChairMayNotSign(string name, string? place, Message who) => new(
        $"{name} is a vice-chair, and the text of {place} lets no vice-chair sign{who}",
        $"{name}是副主席，{place}的规定没有写副主席可以签发{who}");

    public static Message RoleMayNotSign(string name, Message role, Message who) => new(
        $"{name} is a {role}, who signs no letters{who}", $"{name}是{role}，不能签发文书{who}");

    public static Message ThoseWhoVerify(IReadOnlyList<string> names, LocalDate day) => new(
        $"; the supervisors on {day:uuuu-MM-dd} are {names}", $"；{day:uuuu-MM-dd} 名单上的监督员有 {names}");

    public static Message NoSupervisors(LocalDate day) => new(
        $"; the office has no supervisor on {day:uuuu-MM-dd}", $"；{day:uuuu-MM-dd} 名单上没有监督员");

    public static Message IsNoSupervisor(string name, LocalDate day, Message who) => new(
        $"{name} is no supervisor on {day:uuuu-MM-dd}{who}", $"{name}在 {day:uuuu-MM-dd} 不是监督员{who}");
}
