using System.Text;

namespace EarlyWarning.Rules.Text;

/// <summary>The form in which names are compared.</summary>
internal static class Identifier
{
    /// <summary>A name after NFC, so that one that looks the same is the same, however it was typed.</summary>
    public static string Normalize(string name) => Ascii.IsValid(name) ? name : name.Normalize(NormalizationForm.FormC);
}
