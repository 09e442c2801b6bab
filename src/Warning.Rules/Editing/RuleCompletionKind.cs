namespace EarlyWarning.Rules;

/// <summary>What a completion stands for.</summary>
public enum RuleCompletionKind
{
    /// <summary>An indicator, by its id or an alias.</summary>
    Indicator,

    /// <summary>A parameter.</summary>
    Parameter,

    /// <summary>A let of the file.</summary>
    Let,

    /// <summary>A field of an event.</summary>
    Field,

    /// <summary>A function.</summary>
    Function,

    /// <summary>A word or sign of the language, or a named argument.</summary>
    Keyword,

    /// <summary>A rule, by its id.</summary>
    Rule,

    /// <summary>A key of the JSON file.</summary>
    Key,

    /// <summary>A value of the JSON file, such as a level or a group.</summary>
    Value,
}
