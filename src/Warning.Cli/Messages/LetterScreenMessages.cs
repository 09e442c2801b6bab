using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Cli.Messages;

/// <summary>What is said about letters: after an act on one, and how many there are.</summary>
internal static class LetterScreenMessages
{
    public static Message Line(Message letter, string company, Message state, Message? more) => new(
        $"{letter} {company}: {state}{more}",
        $"{letter} {company}：{state}{more}");

    public static Message Numbered(Message letter, string number) => new($"{letter} {number}", $"{letter} {number}");

    public static Message WithOutcome(Message outcome) => new($", {outcome}", $"，{outcome}");

    public static Message WithVoidNumber(string number) => new($", {number} is void", $"，{number} 已作废");

    public static Message WithVerification(LocalDate day) => new($", verified on {day}", $"，{day} 已核实");

    public static Message WithDue(LocalDate day) => new($", reply due by {day}", $"，回复期限至 {day}");

    public static Message WithoutDue(Message reason) => new($", no due date: {reason}", $"，无回复期限：{reason}");

    /// <summary>A letter that is proposed next; company and step are what to call it on the command line.</summary>
    public static Message ProposedNext(string company, Message step, Message reason) => new(
        $"proposed next: {company}#{step} ({reason})",
        $"下一步拟发：{company}#{step}（{reason}）");

    public static Message Drafted(string path) => new($"drafted: {path}", $"已拟稿：{path}");

    public static Message DraftStands(string path) => new($"there is a draft already, and it stays as it is: {path}", $"已有拟稿，保留原样：{path}");

    public static Message Void => new("void", "作废");

    /// <summary>The state of a case that is to be looked into before there is a letter.</summary>
    public static Message ToDo => new("proposed", "待办");

    public static Message ToBeInvestigated => new("to investigate", "待调查核实");

    /// <summary>A letter with its state, in a few words.</summary>
    public static Message WithState(Message letter, Message state) => new($"{letter} {state}", $"{letter}{state}");

    public static Message StateCount(int letters, Message state) => new($"{letters} {state}", $"{state} {letters} 件");

    public static Message ToInvestigate(int letters) => new($"{letters} to investigate", $"调查核实 {letters} 件");

    public static Message LetterCount(int letters, Message letter) => new($"{letters} {letter}{new Plural(letters, "", "s")}", $"{letter} {letters} 件");

    public static Message Summary(IReadOnlyList<Message> states) => new($"Letters: {states}", $"文书：{states}");

    public static Message SummaryWithNew(IReadOnlyList<Message> states, IReadOnlyList<Message> news) => new(
        $"Letters: {states}; new: {news}",
        $"文书：{states}；本次新增：{news}");
}
