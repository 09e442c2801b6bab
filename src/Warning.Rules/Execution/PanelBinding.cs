using System.Buffers;
using System.Diagnostics;
using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Planning;

namespace EarlyWarning.Rules.Execution;

/// <summary>Resolves a plan against the view of a panel, after running the first pass for peer functions if the plan has any.</summary>
internal sealed partial class PanelBinding(Plan plan, PanelView view, (Column Column, int Lacked)[] peers, Dictionary<int, EventTruths[]> filters)
{
    private readonly int[] anchors = Array.ConvertAll(plan.Groups, group => view.JointAnchor(group));
    private readonly Dictionary<string, int> literals = new(StringComparer.Ordinal);

    public static BoundPlan Bind(Plan plan, PanelView view, int threads, CancellationToken cancellationToken)
    {
        (Column Column, int Lacked)[] peers = PeersOf(plan, view, threads, cancellationToken);
        return new PanelBinding(plan, view, peers, FiltersOf(plan, view, threads, cancellationToken)).Bind();
    }

    /// <summary>Resolves a plan whose peer functions are all among those that were evaluated, and takes their columns, which stay those of the outcomes.</summary>
    public static BoundPlan Bind(Plan plan, Outcomes evaluated)
    {
        (Column Column, int Lacked)[] peers = Array.ConvertAll(plan.Peers, peer => (evaluated.PeerColumn(peer.Key), 0));
        return new PanelBinding(plan, evaluated.View, peers, FiltersOf(plan, evaluated.View, threads: 1, CancellationToken.None)).Bind();
    }

    /// <summary>
    /// Runs the first pass: orders each number that peers are compared in once, for all functions of it, and counts the companies with too few peers.
    /// </summary>
    private static (Column Column, int Lacked)[] PeersOf(Plan plan, PanelView view, int threads, CancellationToken cancellationToken)
    {
        if (plan.PeerPass is not { } pass) return [];
        using Results results = PlanExecution.Run(Bind(pass, view, threads, cancellationToken), threads, cancellationToken);
        PeerGroups groups = new(view);
        double[]?[] medians = new double[pass.Numbers][], ranks = new double[pass.Numbers][];
        foreach (PeerColumn peer in plan.Peers)
            (peer.Function == PeerFunction.Median ? medians : ranks)[peer.Number] ??= ArrayPool<double>.Shared.Rent(view.Count);
        ParallelOptions options = new() { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = cancellationToken };
        int[] lacked = new int[pass.Numbers];
        Parallel.For(0, pass.Numbers, options, number => lacked[number] = groups.Compute(results.Number(number), medians[number], ranks[number]));
        return Array.ConvertAll(
            plan.Peers, peer => (new Column((peer.Function == PeerFunction.Median ? medians : ranks)[peer.Number]!, view.Count), lacked[peer.Number]));
    }

    private BoundPlan Bind()
    {
        int[] codes = TextCodes();
        return new BoundPlan
        {
            Plan = plan,
            Companies = view.Count,
            Peers = Array.ConvertAll(peers, peer => peer.Column),
            PeersLacked = Array.ConvertAll(peers, peer => peer.Lacked),
            Numbers = Array.ConvertAll(plan.NumberSources, Resolve),
            Texts = Array.ConvertAll(plan.TextSources, source => view.Attribute(plan.Catalog.Indicators[source.Index]).Texts),
            Events = Array.ConvertAll(plan.EventSources, WindowOf),
            TextCodes = codes,
            Matches = Array.ConvertAll(plan.TextMatches, match => MatchesOf(match.Match, match.Pattern)),
            Unread = UnreadOf(),
            StaleGroups = Array.ConvertAll(plan.Groups, IsStale),
            Constants = BoundPlan.ConstantsAsOf(plan, view.Day, anchors),
        };
    }

    private ulong[]?[][] UnreadOf()
    {
        ulong[]?[][] unread = new ulong[]?[plan.Groups.Length][];
        for (int group = 0; group < unread.Length; group++)
        {
            unread[group] = new ulong[]?[plan.LongestUnreadLag(group) + 1];
            for (int lag = 0; lag < unread[group].Length; lag++) unread[group][lag] = UnreadAt(group, lag);
        }

        return unread;
    }

    private ulong[]? UnreadAt(int group, int lag)
    {
        ulong[]? bits = null;
        foreach (Indicator indicator in plan.Groups[group])
        {
            if (view.Measure(indicator).At(anchors[group] - lag).Unread is not { } unread) continue;
            bits ??= new ulong[unread.Length];
            for (int word = 0; word < bits.Length; word++) bits[word] |= unread[word];
        }

        return bits;
    }

    private Column Resolve(NumberSource source)
    {
        Indicator Read() => plan.Catalog.Indicators[source.Index];
        return source.Kind switch
        {
            NumberSourceKind.Latest => view.Latest(Read(), source.Record < 0 ? null : plan.Records[source.Record]),
            NumberSourceKind.AtLag => view.Measure(Read()).At(anchors[source.Group] - source.Lag),
            NumberSourceKind.Attribute => view.Attribute(Read()).Numbers,
            NumberSourceKind.Parameter => view.Parameter(plan.Catalog.Parameters[source.Index]),
            NumberSourceKind.Peer => peers[source.Index].Column,
            NumberSourceKind.EventField or NumberSourceKind.EventDay or NumberSourceKind.EventValue => throw new UnreachableException($"{source.Kind} is of an occurrence."),
        };
    }

    private EventWindow WindowOf(EventSource source)
    {
        EventTruths? where = source.Where < 0 ? null : filters[source.Indicator][source.Where];
        return EventWindow.Of(source, view.Event(plan.Catalog.Indicators[source.Indicator]), view.Day, where);
    }

    /// <summary>Returns the codes of the plan's text constants.</summary>
    private int[] TextCodes() => Array.ConvertAll(plan.TextConstants, constant => constant.Text is { } text ? CodeOf(text) : TextPool.Missing);

    private int CodeOf(string text)
    {
        int known = view.CodeOf(text);
        if (known >= 0) return known;
        if (!literals.TryGetValue(text, out int code))
        {
            code = view.Texts.Length + literals.Count;
            literals.Add(text, code);
        }

        return code;
    }

    private bool[] MatchesOf(TextMatch match, string pattern)
    {
        IEnumerable<string> texts = view.Texts.Concat(literals.OrderBy(literal => literal.Value).Select(literal => literal.Key));
        return [.. texts.Select(text => BoundPlan.IsMatch(match, text, pattern))];
    }

    private bool IsStale(Indicator[] group) =>
        group.Any(indicator => !view.Measure(indicator).IsDelivered || (view.Count > 1 && !view.Measure(indicator).IsFresh));
}
