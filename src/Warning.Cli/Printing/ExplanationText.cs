using EarlyWarning.Cli.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Printing;

/// <summary>Prints the explanation of a condition: the tree of its parts and what is missing.</summary>
internal static class ExplanationText
{
    /// <summary>Returns the lines; with a catalog, indicators that are missing have their titles in Chinese.</summary>
    public static IEnumerable<string> Lines(Explanation condition, IReadOnlyList<MissingReason> missing, MessageLanguage language, IndicatorCatalog? catalog = null) =>
        condition.ToString(language).Split('\n').Concat(missing.Select(reason => reason.TextOf(NameOf(reason.Indicator, language, catalog)).ToString(language)));

    private static string NameOf(string indicator, MessageLanguage language, IndicatorCatalog? catalog) =>
        language == MessageLanguage.Chinese && catalog is not null && catalog.TryGet(indicator, out Indicator? found) && found.Title.Length > 0
            ? ExplainMessages.Rule(found.Title, indicator).ToString(language)
            : indicator;
}
