using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Binding;

/// <summary>Where in an expression a part stands: in a window, which reads it period by period, in a peer function, or in the condition on an event.</summary>
internal sealed class BindingContext
{
    public static readonly BindingContext Outside = new();

    public static readonly BindingContext LetAlone = new() { IsLetAlone = true };

    /// <summary>The function whose window this is, or null.</summary>
    public string? Window { get; private init; }

    public bool InPeer { get; private init; }

    /// <summary>The event whose occurrences this is a condition on, or null.</summary>
    public Indicator? Event { get; private init; }

    /// <summary>Whether names may be fields of that event: in a let that is used there they are not.</summary>
    public bool SeesFields { get; private init; }

    /// <summary>Whether this is a let by itself, before it is known where it will be used.</summary>
    public bool IsLetAlone { get; private init; }

    /// <summary>The let whose use is being bound, and where it is used; null outside of lets.</summary>
    public LetUse? Use { get; private init; }

    /// <summary>The measures read inside the window.</summary>
    public SortedDictionary<int, Indicator> Measures { get; private init; } = [];

    public BindingContext EnterWindow(string function) => new() { Window = function, InPeer = InPeer, Use = Use, IsLetAlone = IsLetAlone };

    public BindingContext EnterPeer() => new() { Window = Window, InPeer = true, Use = Use, Measures = Measures, IsLetAlone = IsLetAlone };

    public BindingContext EnterWhere(Indicator happening) =>
        new() { Window = Window, InPeer = InPeer, Use = Use, Measures = Measures, IsLetAlone = IsLetAlone, Event = happening, SeesFields = true };

    public BindingContext EnterLet(LetUse use) =>
        new() { Window = Window, InPeer = InPeer, Use = Use ?? use, Measures = Measures, IsLetAlone = IsLetAlone, Event = Event };
}

/// <summary>The use of a let in an expression; faults that only this use has are placed at it.</summary>
internal sealed record LetUse(string Name, TextSpan Span);
