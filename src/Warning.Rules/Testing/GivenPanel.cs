using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Documents;
using EarlyWarning.Rules.Explaining;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Rules.Testing;

/// <summary>
/// What a rule test gives, as a panel of one company. What is not given is not delivered, whatever <c>absent</c> says, save events: of those
/// none happened.
/// </summary>
internal sealed class GivenPanel
{
    /// <summary>The as-of date of a test that names none.</summary>
    public static readonly LocalDate UsualAsOf = new(2026, 7, 1);

    private readonly Lazy<PanelView> view;
    private readonly IReadOnlyDictionary<string, ScalarValue> pinnedPeers; // by BoundKey.Alone

    internal GivenPanel(PanelBuilder builder, LocalDate asOf, IReadOnlyDictionary<string, ScalarValue> pinnedPeers)
    {
        this.pinnedPeers = pinnedPeers;
        view = new Lazy<PanelView>(() => builder.Build().AsOf(asOf));
    }

    public PanelView View => view.Value;

    /// <summary>What the test pins parameters and other rules to, by <see cref="BoundKey"/>.</summary>
    public IReadOnlyDictionary<string, ScalarValue> Pinned { get; init; } = new Dictionary<string, ScalarValue>();

    /// <summary>What the test pins a peer call to; null where it says nothing of it.</summary>
    public ScalarValue? PinnedPeer(BoundPeer peer, int row) => pinnedPeers.TryGetValue(BoundKey.Alone(peer), out ScalarValue pinned) ? pinned : null;

    /// <summary>Reads what a test gives; null if it has faults, which are then in <paramref name="diagnostics"/>.</summary>
    /// <param name="test">The test.</param>
    /// <param name="catalog">The names that it may give.</param>
    /// <param name="lets">The lets that its peer calls may use.</param>
    /// <param name="diagnostics">Receives every fault.</param>
    public static GivenPanel? Read(RuleTestDefinition test, IndicatorCatalog catalog, LetScope lets, Diagnostics diagnostics) =>
        new GivenReader(test, catalog, lets, diagnostics).Read();
}
