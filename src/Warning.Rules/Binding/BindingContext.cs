namespace EarlyWarning.Rules.Binding;

/// <summary>Where in an expression a part stands: in a window, which reads it period by period, or in a peer function.</summary>
internal sealed class BindingContext
{
    public static readonly BindingContext Outside = new();

    public static readonly BindingContext LetAlone = new() { IsLetAlone = true };

    /// <summary>The function whose window this is, or null.</summary>
    public string? Window { get; private init; }

    public bool InPeer { get; private init; }

    /// <summary>Whether this is a let by itself, before it is known where it will be used.</summary>
    public bool IsLetAlone { get; private init; }

    /// <summary>The let whose use is being bound, and where it is used; null outside of lets.</summary>
    public LetUse? Use { get; private init; }

    /// <summary>The measures read inside the window.</summary>
    public SortedDictionary<int, Indicator> Measures { get; private init; } = [];

    public BindingContext EnterWindow(string function) => new() { Window = function, InPeer = InPeer, Use = Use, IsLetAlone = IsLetAlone };

    public BindingContext EnterPeer() => new() { Window = Window, InPeer = true, Use = Use, Measures = Measures, IsLetAlone = IsLetAlone };

    public BindingContext EnterLet(LetUse use) =>
        new() { Window = Window, InPeer = InPeer, Use = Use ?? use, Measures = Measures, IsLetAlone = IsLetAlone };
}
