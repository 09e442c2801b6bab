using EarlyWarning.Robustness.Mutating;

namespace EarlyWarning.Robustness.Areas;

/// <summary>
/// A part of the product that takes inputs from outside. Each input may end in one of the documented ways only: a value, a reject, diagnostics, or the
/// exception
/// of its area with a message. Whatever else leaves <see cref="Run"/> is a finding.
/// </summary>
internal abstract class Area(string name, IReadOnlyList<Input> seeds, IReadOnlyList<string> pieces)
{
    /// <summary>What an area calls an input that was taken without a fault.</summary>
    public const string Taken = "taken";

    /// <summary>What an area calls an input that was taken in part: rows or cells of it were rejected.</summary>
    public const string Rejected = "rejected";

    /// <summary>What an area calls an input that was refused as a whole.</summary>
    public const string Refused = "refused";

    /// <summary>Its name on the command line and in the table.</summary>
    public string Name => name;

    /// <summary>Sound inputs, from which others are made.</summary>
    public IReadOnlyList<Input> Seeds => seeds;

    /// <summary>Changes inputs.</summary>
    public Mutator Mutator { get; } = new(pieces);

    /// <summary>How many inputs are run at once: where one is far cheaper than what is around it.</summary>
    public virtual int AtOnce => 1;

    /// <summary>The most seconds of a processor that inputs run at once may take, and bytes that they may allocate.</summary>
    public virtual Bounds Bounds { get; } = new(1, 64 << 20);

    /// <summary>Makes another input of one.</summary>
    public virtual Input Mutate(Input seed, Input other, Chance chance)
    {
        byte[] bytes = Mutator.Mutate(seed.Bytes, other.Bytes, chance);
        return seed with { Bytes = chance.OneIn(8) ? bytes : Mutator.Mended(bytes) };
    }

    /// <summary>Runs inputs, and says of each how it ended: <see cref="Taken"/>, <see cref="Rejected"/> or <see cref="Refused"/>, and of what kind.</summary>
    public abstract void Run(ReadOnlySpan<Input> inputs, Span<End> ends);
}
