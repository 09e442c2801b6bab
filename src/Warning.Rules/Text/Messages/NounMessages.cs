namespace EarlyWarning.Rules.Text.Messages;

/// <summary>The names of the objects of rule packs. Each is made once, since every object that is read is given its name.</summary>
internal static class NounMessages
{
    public static Message ARuleFile { get; } = new("a rule file", "规则文件");

    public static Message ARule { get; } = new("a rule", "规则");

    public static Message ARepeatedValue { get; } = new("a repeated value", "重复的值");

    public static Message AChange { get; } = new("a change of a rule", "规则改动");

    public static Message TheInterval { get; } = new("the interval 'effective'", "生效期间“effective”");

    public static Message TheSource { get; } = new("the source", "来源“source”");

    public static Message ARuleTest { get; } = new("a rule test", "规则测试");

    public static Message AStep { get; } = new("a step", "分档");

    public static Message TheExpected { get; } = new("what a rule test expects", "规则测试的预期“expect”");

    public static Message ALetsFile { get; } = new("a file of lets", "let 文件");

    public static Message AScenario { get; } = new("a scenario", "情景");

    public static Message AnEventOfATest { get; } = new("an event of a test", "测试中的一次事件");

    public static Message ACatalog { get; } = new("a catalog", "指标目录");

    public static Message AnIndicator { get; } = new("an indicator", "指标");

    public static Message AParametersFile { get; } = new("a parameters file", "参数文件");

    public static Message AParameter { get; } = new("a parameter", "参数");

    public static Message AValueOfAParameter { get; } = new("a value of a parameter", "参数的取值");
}
