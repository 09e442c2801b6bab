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
        Answer = "将自查和改正情况书面回复我会",
        GrantsObjection = false,
        SlipFields = _ => SlipOfEmployer(mayObject: false),
    };

    private static readonly LetterDefinition Opinion = new()
    {
        IsToAuthority = false,
        TellsVerifiedFacts = true,
        After = null,
        LowestIssuer = null,
        Finding = articles => $"上述行为不符合{articles}的规定。",
        Act = "现提出如下意见",
        Answer = "将处理情况书面答复我会",
        GrantsObjection = true,
        SlipFields = place => SlipOfEmployer(place.MayObject == true),
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
        GrantsObjection = false,
        SlipFields = SlipOfAuthority,
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

    /// <summary>
    /// The answer that it requests, where the text of the place has no words for it; null if it asks the authority, by the duties that the place sets.
    /// </summary>
    public required string? Answer { get; init; }

    /// <summary>Whether the employer may object to it, where the place grants that.</summary>
    public required bool GrantsObjection { get; init; }

    /// <summary>Makes the rows of the reply slip below the employer's name.</summary>
    public required Func<Jurisdiction, IReadOnlyList<LetterReplyField>> SlipFields { get; init; }

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

    private static IReadOnlyList<LetterReplyField> SlipOfEmployer(bool mayObject) =>
    [
        new LetterReplyField("收到日期"),
        new LetterReplyField("改正情况", Lines: mayObject ? 3 : 5),
        new LetterReplyField("未改正的原因", Lines: mayObject ? 2 : 3),
        .. mayObject ? [new LetterReplyField("异议及理由", Lines: 3)] : Array.Empty<LetterReplyField>(),
        new LetterReplyField("经办人及电话"),
        new LetterReplyField("单位盖章", Lines: 2, Text: Sealed),
    ];

    // What the text of the place asks of the authority stands beside the row in which it answers.
    private static IReadOnlyList<LetterReplyField> SlipOfAuthority(Jurisdiction place) =>
    [
        new LetterReplyField("收到日期"),
        new LetterReplyField("是否立案", Text: place.Filing?.Within is { } filing ? $"（收到之日起{ChinesePeriod.Of(filing)}内）" : null),
        new LetterReplyField("不予立案的理由", Lines: 3, Text: place.Refusal?.Manner is { } reason ? $"（{reason}）" : null),
        new LetterReplyField("处理结果", Lines: 4, Text: FeedbackOf(place)),
        new LetterReplyField("经办人及电话"),
        new LetterReplyField("单位盖章", Lines: 2, Text: Sealed),
    ];

    private static string? FeedbackOf(Jurisdiction place) => place.Feedback switch
    {
        { Within: { } period } => $"（办结之日起{ChinesePeriod.Of(period)}内反馈）",
        { Manner: { } manner } => $"（{manner}）",
        _ => null,
    };
}
