using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Files.Cells;

/// <summary>How the numbers of one column of a file are read. Immutable.</summary>
internal sealed record NumberForm
{
    /// <summary>Reads numbers as they stand.</summary>
    public static NumberForm Plain { get; } = new();

    /// <summary>The factor of a number without a unit of its own.</summary>
    public double Scale { get; private init; } = 1;

    /// <summary>The unit that numbers are to have; null: none that is known.</summary>
    public CellUnit? Unit { get; private init; }

    /// <summary>The unit of the indicator as a person says it; null: it has none that is known.</summary>
    public Message? UnitInWords { get; private init; }

    /// <summary>Why no number of the column can be read: it is of a unit that does not fit. Null: they can.</summary>
    public Message? Fault { get; private init; }

    /// <summary>Why a number that is only about right is not read; null: it is.</summary>
    public Message? ApproximateFault { get; private init; } = CellMessages.OnlyApproximate;

    /// <summary>Makes the form of a column.</summary>
    /// <param name="unit">The unit of the indicator, as the catalog has it; null: none.</param>
    /// <param name="written">The unit of the column as the file says it; null: it says none.</param>
    /// <param name="scale">The factor that the scan file gives, which counts more than the unit of the column; null: none.</param>
    /// <param name="approximate">Whether numbers that are only about right are read; null: the column cannot have such.</param>
    public static NumberForm Of(string? unit, CellUnit? written, double? scale = null, bool? approximate = null)
    {
        CellUnit? expected = unit is not null && CellUnit.TryFind(unit, out CellUnit? known) ? known : null;
        if (scale is null && written is null && expected is null && approximate is null) return Plain;
        int? power = scale is null && written is not null && expected is not null ? written.PowerTo(expected) : 0;
        return new NumberForm
        {
            Scale = scale ?? PowerOfTen(power ?? 0),
            Unit = expected,
            UnitInWords = expected is null ? null : UnitMessages.Of(unit!),
            Fault = power is null ? CellMessages.OtherUnit(written!.Text, UnitMessages.Of(unit!)) : null,
            ApproximateFault = approximate switch
            {
                true => null,
                false => CellMessages.ApproximateNotAllowed,
                null => CellMessages.OnlyApproximate,
            },
        };
    }

    /// <summary>Returns a power of ten, below zero too.</summary>
    public static double PowerOfTen(int power) => power < 0 ? 1 / Math.Pow(10, -power) : Math.Pow(10, power);

    /// <summary>Returns the form of a column whose unit cannot be told.</summary>
    public NumberForm Undecided(IReadOnlyList<CellUnit> units) => this with { Fault = CellMessages.UndecidedUnit([.. units.Select(one => one.Text)]) };
}
