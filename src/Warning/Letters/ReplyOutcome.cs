namespace EarlyWarning;

/// <summary>The outcome of an answer. The employer answers reminders and opinions, the authority suggestions.</summary>
public enum ReplyOutcome
{
    /// <summary>The request was carried out.</summary>
    CarriedOut,

    /// <summary>The request was carried out in part, or promised.</summary>
    Partly,

    /// <summary>The request was refused.</summary>
    Refused,

    /// <summary>The answer does not suit the matter, or is untrue.</summary>
    Unsuitable,

    /// <summary>The employer objects, with reasons.</summary>
    Objected,

    /// <summary>The authority has filed the case; its result is awaited.</summary>
    Filed,

    /// <summary>The authority does not file the case.</summary>
    NotFiled,

    /// <summary>The authority has closed the case; its report of the result to the union is awaited.</summary>
    CaseClosed,
}
