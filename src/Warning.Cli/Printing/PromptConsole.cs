using Spectre.Console;
using Spectre.Console.Rendering;

namespace EarlyWarning.Cli.Printing;

/// <summary>
/// The terminal as prompts draw on it and read keys from it. What they show is escaped by them, so that only their own colours steer the terminal.
/// </summary>
internal sealed class PromptConsole : IAnsiConsole
{
    private readonly IAnsiConsole console;

    /// <summary>Creates the console of a terminal that has keys.</summary>
    public PromptConsole(Terminal terminal, IAnsiConsoleInput keys)
    {
        Input = keys;
        this.console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(terminal.Styled),
            Ansi = AnsiSupport.Yes,
            ColorSystem = terminal.HasColours ? ColorSystemSupport.EightBit : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.Yes,
        });
        this.console.Profile.Width = terminal.Width;
        this.console.Profile.Capabilities.Unicode = true;
    }

    public Profile Profile => this.console.Profile;

    public IAnsiConsoleCursor Cursor => this.console.Cursor;

    public IAnsiConsoleInput Input { get; }

    public IExclusivityMode ExclusivityMode => this.console.ExclusivityMode;

    public RenderPipeline Pipeline => this.console.Pipeline;

    public void Clear(bool home) => this.console.Clear(home);

    public void Write(IRenderable renderable) => this.console.Write(renderable);
}
