/// Everything that people and seats say in the demo, written for this project.
///
/// All of it is invented: the brand, its people and its users. Chinese is as people write it on
/// each platform; the English beside it is what a stored translation would say.
enum Corpus {}
