using System.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Text;

/// <summary>Normalizes names for comparison, and tells what can be an id.</summary>
internal static class Identifier
{
    /// <summary>The longest id or name, in UTF-16 units.</summary>
    public const int MaxCharacters = 200;

    /// <summary>Returns a name in Unicode normalization form C, so that names that look the same are equal.</summary>
    public static string Normalize(string name) => Ascii.IsValid(name) ? name : name.Normalize(NormalizationForm.FormC);

    /// <summary>Returns why a text cannot be an id, or null if it can.</summary>
    /// <param name="id">The text.</param>
    /// <param name="malformed">What is said of one that is empty or has spaces.</param>
    public static Message? WhyNoId(string id, Message malformed)
    {
        if (id.Length == 0 || id.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))) return malformed;
        return id.Length > MaxCharacters ? RuleFileMessages.IdTooLong(MaxCharacters) : null;
    }
}
