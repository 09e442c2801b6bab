namespace EarlyWarning;

/// <summary>What a person did about a letter.</summary>
public abstract record LetterAct : PersonEvent
{
    /// <summary>The letter's id.</summary>
    public required string Letter { get; init; }

    /// <summary>The id of its episode.</summary>
    public required string Episode { get; init; }

    /// <summary>The company's id.</summary>
    public required string Company { get; init; }

    /// <summary>Which letter.</summary>
    public required LetterStep Step { get; init; }

    /// <summary>The letter's proposal where this is the first act on it: it stands from now on, whatever later scans say. Else null.</summary>
    public LetterProposal? Proposal { get; init; }
}
