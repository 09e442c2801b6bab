using EarlyWarning.Rules.Language;

namespace EarlyWarning.Rules.Binding;

/// <summary>Binds a call with a fitting number of arguments; returns null if it is faulty, which is then reported.</summary>
internal delegate BoundExpression? FunctionBinding(Binder binder, Function function, CallSyntax call, BindingContext context);

/// <summary>A function of the language, a row of <see cref="FunctionTable"/>.</summary>
/// <param name="Name">The name.</param>
/// <param name="Signature">An example of a call, for messages.</param>
/// <param name="Least">The least number of arguments.</param>
/// <param name="Most">The greatest number of arguments.</param>
/// <param name="Bind">Binds a call of it.</param>
internal sealed record Function(string Name, string Signature, int Least, int Most, FunctionBinding Bind)
{
    /// <summary>The names of similar functions of spreadsheets and SQL, for suggestions.</summary>
    public IReadOnlyList<string> Foreign { get; init; } = [];

    /// <summary>The traits over the periods of a measure; null if it takes no measure.</summary>
    public MeasureTraits? Measure { get; init; }

    /// <summary>The traits over the occurrences of an event; null if it takes no event.</summary>
    public EventTraits? Event { get; init; }

    /// <summary>The index of the argument that is the name of a field of the event; null if there is none.</summary>
    public int? FieldArgument { get; init; }

    /// <summary>The traits as a function of one number or date, or null.</summary>
    public UnaryTraits? Unary { get; init; }

    /// <summary>The traits as a function of two numbers or dates, or null.</summary>
    public BinaryTraits? Binary { get; init; }

    /// <summary>Whether <c>known: k</c> is allowed, over a measure.</summary>
    public bool TakesKnown => Measure is { TakesKnown: true };

    /// <summary>Whether <c>offset: d</c> is allowed.</summary>
    public bool TakesOffset => Measure is { TakesOffset: true } || (Measure is null && Event is not null);

    /// <summary>Whether <c>where: c</c> is allowed, over an event.</summary>
    public bool TakesWhere => Event is not null || IsOfLastEvent;

    /// <summary>Whether it reads the last occurrence of an event instead of a window.</summary>
    public bool IsOfLastEvent { get; init; }
}
