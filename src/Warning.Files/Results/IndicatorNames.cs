using EarlyWarning.Rules;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Files.Results;

/// <summary>Names an indicator for a warning: its id and its title, if it has one.</summary>
internal static class IndicatorNames
{
    public static Message Of(Indicator indicator) => DeliveryMessages.Named(indicator.Id, indicator.Title);

    /// <summary>Returns the title of an indicator; its name if it has none, or if it is no indicator of the catalog.</summary>
    public static string TitleOf(IndicatorCatalog catalog, string name) =>
        catalog.TryGet(name, out Indicator? indicator) && indicator.Title.Length > 0 ? indicator.Title : name;
}
