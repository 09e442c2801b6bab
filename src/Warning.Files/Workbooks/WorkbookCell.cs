using NodaTime;

namespace EarlyWarning.Files;

/// <summary>One cell of a sheet: a text, a number, a day or nothing, in the colour of a level or in none. Equal by value.</summary>
public readonly record struct WorkbookCell
{
    /// <summary>An empty cell.</summary>
    public static WorkbookCell Empty => default;

    /// <summary>The text; null for a cell of another kind, or an empty one.</summary>
    public string? Text { get; private init; }

    /// <summary>The number; null for a cell of another kind.</summary>
    public decimal? Number { get; private init; }

    /// <summary>The day; null for a cell of another kind.</summary>
    public LocalDate? Day { get; private init; }

    /// <summary>The level whose colour the cell has; <see cref="Level.None"/> for no colour.</summary>
    public Level Colour { get; init; }

    /// <summary>Creates a cell of text, which is never taken for a formula.</summary>
    /// <param name="text">The text; null or empty for an empty cell.</param>
    /// <returns>The cell.</returns>
    public static WorkbookCell Of(string? text) => new() { Text = string.IsNullOrEmpty(text) ? null : text };

    /// <summary>Creates a cell of a number.</summary>
    /// <param name="number">The number; null for an empty cell.</param>
    /// <returns>The cell.</returns>
    public static WorkbookCell Of(decimal? number) => new() { Number = number };

    /// <summary>Creates a cell of a day.</summary>
    /// <param name="day">The day; null for an empty cell.</param>
    /// <returns>The cell.</returns>
    public static WorkbookCell Of(LocalDate? day) => new() { Day = day };
}
