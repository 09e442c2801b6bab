using EarlyWarning.Rules.Panels;

namespace EarlyWarning.Rules.Explaining;

/// <summary>Finds the peers of a company: those that share the keys of the catalog's peer group, dropping the last key while too few are known.</summary>
internal sealed class PeerGroups(PanelView view)
{
    private const int LeastPeers = 20;

    private readonly string?[][] keys = view.Panel.Catalog.PeerGroup.Select(key => KeysOf(view, key)).ToArray();

    /// <summary>Returns the known numbers of a company's peers, including its own, on the first level with enough of them; null if there is none.</summary>
    public double[]? KnownAmongPeers(double[] values, int row)
    {
        for (int level = keys.Length; level >= 0; level--)
        {
            double[] known = Enumerable.Range(0, view.Count)
                .Where(other => ArePeers(row, other, level))
                .Select(other => values[other])
                .Where(value => !double.IsNaN(value))
                .ToArray();
            if (known.Length >= LeastPeers) return known;
        }

        return null;
    }

    /// <summary>Returns whether two companies share the first keys up to a level; a company without one of them has no peers there.</summary>
    private bool ArePeers(int row, int other, int level) =>
        keys.Take(level).All(key => key[row] is { } own && string.Equals(own, key[other], StringComparison.Ordinal));

    private static string?[] KeysOf(PanelView view, PeerKey key)
    {
        AttributeView attribute = view.Attribute(key.Attribute);
        return Enumerable.Range(0, view.Count)
            .Select(row => attribute.Texts[row] is var code && code != TextPool.Missing ? FirstCharacters(view.Texts[code], key.Length) : null)
            .ToArray();
    }

    private static string FirstCharacters(string text, int? length) =>
        length is { } count ? string.Concat(text.EnumerateRunes().Take(count)) : text;
}
