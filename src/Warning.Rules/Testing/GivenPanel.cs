using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Documents;
using EarlyWarning.Rules.Explaining;
using EarlyWarning.Rules.Testing;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Rules;

/// <summary>
/// The observations of a rule test or of a host's scenario as a panel of one company, in row 0. Without being given, an event did not happen and other
/// indicators are not delivered. Immutable and thread-safe.
/// </summary>
public sealed class GivenPanel
{
    /// <summary>The as-of date of a test that states none.</summary>
    internal static readonly LocalDate UsualAsOf = new(2026, 7, 1);

    private readonly Lazy<PanelView> view;
    private readonly IReadOnlyDictionary<string, ScalarValue> pinnedPeers; // by BoundKey.Alone

    internal GivenPanel(Func<PanelBuilder> builder, LocalDate asOf, IReadOnlyDictionary<string, ScalarValue> pinnedPeers)
    {
        this.pinnedPeers = pinnedPeers;
        view = new Lazy<PanelView>(() => builder().Build().AsOf(asOf));
    }

    /// <summary>The panel as of the date that is given, or 1 July 2026.</summary>
    public PanelView View => view.Value;

    /// <summary>Creates an explainer of the company, in which parameters, peer functions and other rules have the values that are given.</summary>
    /// <returns>An explainer for one thread.</returns>
    public RuleExplainer CreateExplainer() => new(View, PinnedPeer, Pinned);

    /// <summary>The values that the test gives parameters and other rules, by <see cref="BoundKey"/>.</summary>
    internal IReadOnlyDictionary<string, ScalarValue> Pinned { get; init; } = new Dictionary<string, ScalarValue>();

    /// <summary>Returns the value that the test gives a peer call; null if it gives none.</summary>
    internal ScalarValue? PinnedPeer(BoundPeer peer, int row) => pinnedPeers.TryGetValue(BoundKey.Alone(peer), out ScalarValue pinned) ? pinned : null;

    /// <summary>Reads the observations of a test; returns null if it has faults, which are added to <paramref name="diagnostics"/>.</summary>
    /// <param name="test">The test.</param>
    /// <param name="catalog">The catalog of the indicators that it may give.</param>
    /// <param name="lets">The lets that its peer calls may use.</param>
    /// <param name="diagnostics">Receives every fault.</param>
    internal static GivenPanel? Read(RuleTestDefinition test, IndicatorCatalog catalog, LetScope lets, Diagnostics diagnostics) =>
        GivenReader.Read(test, catalog, lets, diagnostics);
}
