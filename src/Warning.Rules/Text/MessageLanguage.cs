namespace EarlyWarning.Rules;

/// <summary>A language in which a <see cref="Message"/> can be read.</summary>
public enum MessageLanguage
{
    /// <summary>English, the language of logs and of <see cref="object.ToString"/>.</summary>
    English,

    /// <summary>Chinese in simplified characters, with full-width punctuation.</summary>
    Chinese,
}
