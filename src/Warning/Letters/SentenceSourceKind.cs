namespace EarlyWarning;

/// <summary>What can stand behind a sentence of a letter.</summary>
public enum SentenceSourceKind
{
    /// <summary>An act of a person in the ledger.</summary>
    Act,

    /// <summary>The scan that proposed the letter.</summary>
    Scan,

    /// <summary>A rule that had fired.</summary>
    Rule,

    /// <summary>A value that a feed delivered and that the rule rests on.</summary>
    Observation,

    /// <summary>A value of the place.</summary>
    Place,

    /// <summary>An article that is cited.</summary>
    Article,

    /// <summary>Words that the office chooses in the policy.</summary>
    Policy,

    /// <summary>What the office says of itself.</summary>
    Office,

    /// <summary>Words of the form of the letter.</summary>
    Form,

    /// <summary>Nobody yet: a person fills it in.</summary>
    ToFillIn,
}
