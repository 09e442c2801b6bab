namespace EarlyWarning.Rules.Editing;

/// <summary>What an editor tells of a rule.</summary>
internal sealed record EditedRule(string Id, string Title)
{
    public string? Group { get; init; }

    public string? Category { get; init; }

    public string? Condition { get; init; }

    public decimal? Score { get; init; }
}
