using EarlyWarning.Rules.Binding;

namespace EarlyWarning.Rules.Explaining;

/// <summary>The bits that the reasons of one rule depend on. Immutable.</summary>
/// <param name="Bits">The planes, each with that of the companies for which it matters; both by number.</param>
/// <param name="Odd">The companies, as bits, that are asked about one by one where the rule is undecided, each with the plane where that matters.</param>
/// <param name="OddPlanes">Planes of such companies.</param>
internal sealed record ReasonShape((int Plane, int Gate)[] Bits, (ulong[] Words, int Gate)[] Odd, (int Plane, int Gate)[] OddPlanes)
{
    /// <summary>The gate of what matters wherever the rule is undecided.</summary>
    public const int Always = -1;
}

/// <summary>Collects the bits of one rule, each once.</summary>
internal sealed class ReasonShapeBuilder
{
    private readonly List<(ulong[] Words, int Gate)> odd = [];
    private readonly List<(int Plane, int Gate)> oddPlanes = [];
    private readonly HashSet<(int Plane, int Gate)> known = [];

    public List<(int Plane, int Gate)> Bits { get; } = [];

    /// <summary>Whether the bits are all that the reasons depend on.</summary>
    public bool IsWhole { get; set; } = true;

    public void Add(int plane, int gate)
    {
        if (known.Add((plane, gate))) Bits.Add((plane, gate));
    }

    public void AddAll(ReasonPlanes planes, int gate)
    {
        for (int i = 0; i < planes.Count; i++) Add(planes.First + i, gate);
    }

    public void AddOdd(ulong[]? words, int gate)
    {
        if (words is not null && !odd.Contains((words, gate))) odd.Add((words, gate));
    }

    public void AddOddPlane(int plane, int gate)
    {
        if (!oddPlanes.Contains((plane, gate))) oddPlanes.Add((plane, gate));
    }

    public ReasonShape ToShape() => new([.. Bits], [.. odd], [.. oddPlanes]);
}
