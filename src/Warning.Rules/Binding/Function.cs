using EarlyWarning.Rules.Language;

namespace EarlyWarning.Rules.Binding;

/// <summary>Binds a call whose number of arguments fits; null where it is faulty, which is then reported.</summary>
internal delegate BoundExpression? FunctionBinding(Binder binder, Function function, CallSyntax call, BindingContext context);

/// <summary>A row of the function table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Signature">How it is written, for messages.</param>
/// <param name="Least">The least number of arguments.</param>
/// <param name="Most">The greatest number of arguments.</param>
/// <param name="Bind">How its arguments are bound.</param>
internal sealed record Function(string Name, string Signature, int Least, int Most, FunctionBinding Bind)
{
    /// <summary>What people call it who know spreadsheets or SQL.</summary>
    public IReadOnlyList<string> Foreign { get; init; } = [];

    /// <summary>What it is over the periods of a measure; null: it takes none.</summary>
    public MeasureTraits? Measure { get; init; }

    /// <summary>What it is over the occurrences of an event; null: it takes none.</summary>
    public EventTraits? Event { get; init; }

    /// <summary>Which of its arguments is the name of a field of the event; null: none.</summary>
    public int? FieldArgument { get; init; }

    /// <summary>What it is of one number or date.</summary>
    public UnaryTraits? Unary { get; init; }

    /// <summary>What it is of two numbers or dates.</summary>
    public BinaryTraits? Binary { get; init; }

    /// <summary>Whether <c>known: k</c> may follow, on a measure.</summary>
    public bool TakesKnown => Measure is { TakesKnown: true };

    /// <summary>Whether <c>offset: d</c> may follow.</summary>
    public bool TakesOffset => Measure is { TakesOffset: true } || (Measure is null && Event is not null);

    /// <summary>Whether <c>where: c</c> may follow, on an event.</summary>
    public bool TakesWhere => Event is not null || IsOfLastEvent;

    /// <summary>Whether it is of the last occurrence of an event, not of a window.</summary>
    public bool IsOfLastEvent { get; init; }
}
