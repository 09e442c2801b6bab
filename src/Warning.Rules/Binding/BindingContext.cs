using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Binding;

/// <summary>
/// The surroundings of a part of an expression: a window, which reads it period by period, a peer function, the condition on an event, or a let.
/// </summary>
internal sealed class BindingContext
{
    public static readonly BindingContext Outside = new();

    public static readonly BindingContext LetAlone = new() { IsLetAlone = true };

    /// <summary>The name of the function whose window this is, or null.</summary>
    public string? Window { get; private init; }

    public bool InPeer { get; private init; }

    /// <summary>The event on whose occurrences this is a condition, or null.</summary>
    public Indicator? Event { get; private init; }

    /// <summary>Whether names may be fields of that event; in a let that is used there they may not.</summary>
    public bool SeesFields { get; private init; }

    /// <summary>Whether this is a let that is checked by itself, not at a use.</summary>
    public bool IsLetAlone { get; private init; }

    /// <summary>The outermost use of a let that this is part of, or null.</summary>
    public LetUse? Use { get; private init; }

    /// <summary>The measures read inside the window, by ordinal; filled while the operand is bound.</summary>
    public SortedDictionary<int, Indicator> Measures { get; private init; } = [];

    public BindingContext EnterWindow(string function) => new() { Window = function, InPeer = InPeer, Use = Use, IsLetAlone = IsLetAlone };

    public BindingContext EnterPeer() => new() { Window = Window, InPeer = true, Use = Use, Measures = Measures, IsLetAlone = IsLetAlone };

    public BindingContext EnterWhere(Indicator happening) =>
        new() { Window = Window, InPeer = InPeer, Use = Use, Measures = Measures, IsLetAlone = IsLetAlone, Event = happening, SeesFields = true };

    public BindingContext EnterLet(LetUse use) =>
        new() { Window = Window, InPeer = InPeer, Use = Use ?? use, Measures = Measures, IsLetAlone = IsLetAlone, Event = Event };
}

/// <summary>A use of a let, at which faults are placed that the let has only there.</summary>
internal sealed record LetUse(string Name, TextSpan Span);
