namespace EarlyWarning.Letters;

/// <summary>
/// The definition of a kind of letter: its addressee, its preconditions, and its fixed words. A new kind takes a member of <see cref="LetterKind"/> and
/// of <see cref="LetterStep"/> and a definition here; words that offices choose are in the policy.
/// </summary>
internal sealed record LetterDefinition
{
    private const string Sealed = "　　　　　　　　　　年　　月　　日";

    private static readonly LetterDefinition Reminder = new()
    {
        IsToAuthority = false,
        TellsVerifiedFacts = false,
        After = null,
        LowestIssuer = null,
        Finding = articles => $"上述情形涉及{articles}的规定。",
        Act = "现提示如下",
        Answer = ("本函", "将自查和改正情况书面回复我会"),
        Objection = null,
        SlipFields = SlipOfEmployer(),
    };

    private static readonly LetterDefinition Opinion = new()
    {
        IsToAuthority = false,
        TellsVerifiedFacts = true,
        After = null,
        LowestIssuer = null,
        Finding = articles => $"上述行为不符合{articles}的规定。",
        Act = "现提出如下意见",
        Answer = ("本意见书", "将处理情况书面答复我会"),
        Objection = form => $"你单位对本意见书有异议的，可以{form}提出，并说明理由。",
        SlipFields = SlipOfEmployer(),
    };

    private static readonly LetterDefinition Suggestion = new()
    {
        IsToAuthority = true,
        TellsVerifiedFacts = true,
        After = LetterStep.Opinion,
        LowestIssuer = UnionLevel.County,
        Finding = articles => $"上述行为不符合{articles}的规定。",
        Act = "现提出如下建议",
        Answer = null,
        Objection = null,
        SlipFields =
        [
            new LetterReplyField("收到日期"),
            new LetterReplyField("是否立案"),
            new LetterReplyField("处理结果", Lines: 6),
            new LetterReplyField("不予立案的理由", Lines: 3),
            new LetterReplyField("经办人及电话"),
            new LetterReplyField("单位盖章", Lines: 2, Text: Sealed),
        ],
    };

    /// <summary>Whether it goes to the competent authority, whose periods the place sets; otherwise to the employer.</summary>
    public required bool IsToAuthority { get; init; }

    /// <summary>Whether it may be issued only if a breach was verified.</summary>
    public required bool TellsVerifiedFacts { get; init; }

    /// <summary>The letter that must have been served before it; null if none.</summary>
    public required LetterStep? After { get; init; }

    /// <summary>The lowest level of union that may issue it, whatever the place says; null for any.</summary>
    public required UnionLevel? LowestIssuer { get; init; }

    /// <summary>Makes the sentence that relates the facts to the cited articles.</summary>
    public required Func<string, string> Finding { get; init; }

    /// <summary>The words for the act of the union: 现提示如下.</summary>
    public required string Act { get; init; }

    /// <summary>The letter's words for itself and for the answer that it requests; null if it asks the authority, by the periods of the place.</summary>
    public required (string Self, string Request)? Answer { get; init; }

    /// <summary>Makes the sentence on the right to object, from the form of objections; null if there is no such right.</summary>
    public required Func<string?, string>? Objection { get; init; }

    /// <summary>The rows of the reply slip below the employer's name.</summary>
    public required IReadOnlyList<LetterReplyField> SlipFields { get; init; }

    public static LetterDefinition Of(LetterKind kind) => kind switch
    {
        LetterKind.Reminder => Reminder,
        LetterKind.Opinion => Opinion,
        LetterKind.Suggestion => Suggestion,
    };

    /// <summary>Returns the step that writes a kind of letter.</summary>
    public static LetterStep StepOf(LetterKind kind) => kind switch
    {
        LetterKind.Reminder => LetterStep.Reminder,
        LetterKind.Opinion => LetterStep.Opinion,
        LetterKind.Suggestion => LetterStep.Suggestion,
    };

    /// <summary>Returns the kind of letter that a step writes; null if it writes none.</summary>
    public static LetterKind? KindOf(LetterStep step) => step switch
    {
        LetterStep.Investigate => null,
        LetterStep.Reminder => LetterKind.Reminder,
        LetterStep.Opinion => LetterKind.Opinion,
        LetterStep.Suggestion => LetterKind.Suggestion,
    };

    /// <summary>Returns the step that follows a letter without effect; null if none does.</summary>
    public static LetterStep? NextOf(LetterStep step) => step switch
    {
        LetterStep.Investigate or LetterStep.Suggestion => null,
        LetterStep.Reminder => LetterStep.Opinion,
        LetterStep.Opinion => LetterStep.Suggestion,
    };

    private static IReadOnlyList<LetterReplyField> SlipOfEmployer() =>
    [
        new LetterReplyField("收到日期"),
        new LetterReplyField("改正情况", Lines: 6),
        new LetterReplyField("未改正的原因", Lines: 3),
        new LetterReplyField("经办人及电话"),
        new LetterReplyField("单位盖章", Lines: 2, Text: Sealed),
    ];
}
