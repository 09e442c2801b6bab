namespace EarlyWarning;

/// <summary>What an answer says. The employer answers a reminder and an opinion, the authority a suggestion.</summary>
public enum ReplyOutcome
{
    /// <summary>What was asked for is carried out.</summary>
    CarriedOut,

    /// <summary>A part of it is carried out, or it is promised.</summary>
    Partly,

    /// <summary>It is refused.</summary>
    Refused,

    /// <summary>The answer does not suit the matter, or is untrue.</summary>
    Unsuitable,

    /// <summary>The employer objects, with reasons.</summary>
    Objected,

    /// <summary>The authority has filed the case; its result is awaited.</summary>
    Filed,

    /// <summary>The authority does not file the case.</summary>
    NotFiled,

    /// <summary>The authority has closed the case; what it tells the union of the result is awaited.</summary>
    CaseClosed,
}
