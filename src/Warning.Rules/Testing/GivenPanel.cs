using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Documents;
using EarlyWarning.Rules.Explaining;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Rules.Testing;

/// <summary>
/// The observations of a rule test as a panel of one company. Without being given, an event did not happen and other indicators are not delivered.
/// </summary>
internal sealed class GivenPanel
{
    /// <summary>The as-of date of a test that states none.</summary>
    public static readonly LocalDate UsualAsOf = new(2026, 7, 1);

    private readonly Lazy<PanelView> view;
    private readonly IReadOnlyDictionary<string, ScalarValue> pinnedPeers; // by BoundKey.Alone

    internal GivenPanel(PanelBuilder builder, LocalDate asOf, IReadOnlyDictionary<string, ScalarValue> pinnedPeers)
    {
        this.pinnedPeers = pinnedPeers;
        view = new Lazy<PanelView>(() => builder.Build().AsOf(asOf));
    }

    public PanelView View => view.Value;

    /// <summary>The values that the test gives parameters and other rules, by <see cref="BoundKey"/>.</summary>
    public IReadOnlyDictionary<string, ScalarValue> Pinned { get; init; } = new Dictionary<string, ScalarValue>();

    /// <summary>Returns the value that the test gives a peer call; null if it gives none.</summary>
    public ScalarValue? PinnedPeer(BoundPeer peer, int row) => pinnedPeers.TryGetValue(BoundKey.Alone(peer), out ScalarValue pinned) ? pinned : null;

    /// <summary>Reads the observations of a test; returns null if it has faults, which are added to <paramref name="diagnostics"/>.</summary>
    /// <param name="test">The test.</param>
    /// <param name="catalog">The catalog of the indicators that it may give.</param>
    /// <param name="lets">The lets that its peer calls may use.</param>
    /// <param name="diagnostics">Receives every fault.</param>
    public static GivenPanel? Read(RuleTestDefinition test, IndicatorCatalog catalog, LetScope lets, Diagnostics diagnostics) =>
        new GivenReader(test, catalog, lets, diagnostics).Read();
}
